import { createPool, type RowDataPacket } from 'mysql2/promise';

const { DB_HOST, DB_NAME, DB_USER, DB_PASSWORD } = process.env;

const pool = createPool({
  host: DB_HOST,
  database: DB_NAME,
  user: DB_USER,
  password: DB_PASSWORD,
  connectTimeout: 3000,
  connectionLimit: 5,
});

/** Makes the tables that are missing. */
export async function prepareDatabase(): Promise<void> {
  await pool.query(
    'CREATE TABLE IF NOT EXISTS users (name VARCHAR(64) PRIMARY KEY, secret CHAR(64) NOT NULL)',
  );
  await pool.query(
    `CREATE TABLE IF NOT EXISTS documents (
      id INT AUTO_INCREMENT PRIMARY KEY, title VARCHAR(200) NOT NULL, file VARCHAR(200) NOT NULL,
      sha256 CHAR(64) NOT NULL, owner VARCHAR(64) NOT NULL)`,
  );
}

export async function documents(): Promise<RowDataPacket[]> {
  const [rows] = await pool.query<RowDataPacket[]>(
    'SELECT id, title, owner FROM documents ORDER BY id',
  );
  return rows;
}

export async function addDocument(
  title: string,
  file: string,
  sha256: string,
  owner: string,
): Promise<void> {
  await pool.execute('INSERT INTO documents (title, file, sha256, owner) VALUES (?, ?, ?, ?)', [
    title,
    file,
    sha256,
    owner,
  ]);
}

/** Whether there is such a user with that hash of a password. */
export async function knows(name: string, secret: string): Promise<boolean> {
  const [rows] = await pool.execute<RowDataPacket[]>(
    'SELECT 1 FROM users WHERE name = ? AND secret = ?',
    [name, secret],
  );
  return rows.length === 1;
}

export async function pingDatabase(): Promise<void> {
  await pool.query('SELECT 1');
}

export async function closeDatabase(): Promise<void> {
  await pool.end();
}
