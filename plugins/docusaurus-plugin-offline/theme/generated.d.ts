declare module '@generated/docusaurus-plugin-offline/default/styles.json' {
  const styles: string;
  export default styles;
}
