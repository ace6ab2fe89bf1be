# Prints what the AWS command line accepts, as JSON: services, operations, options.
import json
import sys

from awscli.clidriver import create_clidriver

detailed = set(sys.argv[1:])


def arity(argument):
    if argument.cli_type_name == 'boolean':
        return ''
    # A structure may be cut short to nothing: --auto-enable-io.
    return '~' if argument.nargs or argument.cli_type_name == 'structure' else '='


def is_required(argument):
    # A switch that is required has a counterpart: --egress, --ingress.
    return argument.required and argument.cli_type_name != 'boolean'


def is_switch(argument):
    return str(getattr(argument, '_action', '')).startswith('store_')


def subs(command):
    if hasattr(command, '_get_command_table'):
        return command._get_command_table()
    return getattr(command, 'subcommand_table', None) or {}


def read(command, deep):
    table = {}
    if hasattr(command, 'arg_table') and deep:
        table['options'] = {
            '--' + name: arity(one) + ('!' if is_required(one) else '')
            for name, one in command.arg_table.items()
            if one.cli_name.startswith('--')
        }
    table['sub'] = {name: read(sub, deep) for name, sub in subs(command).items() if name != 'help'}
    return table


driver = create_clidriver()
found = {'options': {}, 'sub': {}}
for name, one in driver._get_argument_table().items():
    found['options']['--' + name] = '' if is_switch(one) else '='
for name, service in subs(driver).items():
    if name != 'help':
        found['sub'][name] = read(service, name in detailed)
json.dump(found, sys.stdout)
