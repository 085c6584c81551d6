using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Infrastructure.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Api.Commands;

/// <summary>What operators do without a browser: `dotnet Api.dll VERB …`. The web server is not started.</summary>
internal sealed class CommandLine(IServiceProvider services, TextReader input, TextWriter output, TextWriter error)
{
    public const int Done = 0;
    public const int Refused = 1;
    public const int Misused = 2;

    public const string Usage =
        """
        Usage: dotnet Api.dll [VERB]

        Without a verb the service starts. Verbs:

          admin create --email ADDRESS --name NAME [--password-stdin]
              Creates an administrator and prints a link to choose a password, good once and for 24 hours.
              With --password-stdin the password is read from standard input instead.

          keys create --owner OWNER --scopes SCOPE,… --expires YYYY-MM-DD [--force CODE] [--addresses ADDRESS,…]
              Issues an API key and prints it. It is shown this once. --expires is the last day on which it works.
              --force is the two-digit code of the police force the key sends for.

          keys list
          keys revoke ID

          seed
              Puts the demo data into the empty local database of Development. Refuses any other.

        Exit codes: 0 done, 1 refused, 2 not understood.
        """;

    private static readonly Dictionary<string, Func<CommandLine, Arguments, Task<int>>> Verbs = new()
    {
        ["admin create"] = (line, arguments) => AdminVerbs.Create(arguments, line),
        ["keys create"] = (line, arguments) => KeyVerbs.Create(arguments, line),
        ["keys list"] = (line, arguments) => KeyVerbs.List(arguments, line),
        ["keys revoke"] = (line, arguments) => KeyVerbs.Revoke(arguments, line),
    };

    public TextReader Input => input;

    public TextWriter Output => output;

    /// <summary>Whether these are words for us, rather than settings for the web server, which begin with a dash or hold "=".</summary>
    public static bool IsMeant(IReadOnlyList<string> args) =>
        args is [var first, ..] && !first.StartsWith('-') && !first.Contains('=', StringComparison.Ordinal);

    public static bool AsksForHelp(IReadOnlyList<string> args) => args is ["help" or "--help" or "-h", ..];

    /// <summary>Says nothing on standard output but the verb's own result.</summary>
    public static void Quieten(ILoggingBuilder logging) => logging.ClearProviders()
        .AddConsole(console => console.LogToStandardErrorThreshold = LogLevel.Trace)
        .SetMinimumLevel(LogLevel.Warning)
        .AddFilter((_, level) => level >= LogLevel.Warning);

    public async Task<int> Run(IReadOnlyList<string> args)
    {
        if (args.Count < 2 || !Verbs.TryGetValue($"{args[0]} {args[1]}", out var verb) || Arguments.Parse(args.Skip(2)) is not { } arguments)
        {
            await error.WriteLineAsync(Usage);
            return Misused;
        }

        try
        {
            return await verb(this, arguments);
        }
        catch (UsageException misused)
        {
            await error.WriteLineAsync(misused.Message);
            await error.WriteLineAsync("Try: dotnet Api.dll --help");
            return Misused;
        }
        catch (ValidationException invalid)
        {
            foreach (var failure in invalid.Errors)
            {
                await error.WriteLineAsync(failure.ErrorMessage);
            }

            return Refused;
        }
        catch (DomainRuleException rule)
        {
            await error.WriteLineAsync(rule.Refusal.Sentence);
            return Refused;
        }
        catch (NotFoundException)
        {
            await error.WriteLineAsync("There is nothing with this id.");
            return Refused;
        }
    }

    /// <summary>Sends a request as the service itself, which on this machine may do what an administrator may.</summary>
    public async Task<TResult> Send<TResult>(IRequest<TResult> request)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem(Permission.UsersManage, Permission.KeysManage);
        return await scope.ServiceProvider.GetRequiredService<IMediator>().Send(request);
    }
}

/// <summary>The command line was not understood; the message says what is missing.</summary>
internal sealed class UsageException(string message) : Exception(message);
