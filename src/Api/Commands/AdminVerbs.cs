using CaseManagement.Application.Security;

namespace CaseManagement.Api.Commands;

internal static class AdminVerbs
{
    public static async Task<int> Create(Arguments arguments, CommandLine line)
    {
        arguments.Allow("email", "name", "password-stdin");
        var (email, name) = (arguments.Require("email"), arguments.Require("name"));

        // Never an argument: those are seen in the list of processes and kept in the shell's history.
        var password = arguments.Has("password-stdin")
            ? await line.Input.ReadLineAsync() ?? throw new UsageException("Write the password to standard input.")
            : null;

        var link = await line.Send(new CreateAdministratorCommand(email, name, password));
        await line.Output.WriteLineAsync("The administrator was created.");
        if (link is not null)
        {
            await line.Output.WriteLineAsync("Choose a password here, once and within 24 hours:");
            await line.Output.WriteLineAsync(link);
        }

        return CommandLine.Done;
    }
}
