using System.Globalization;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Common;

namespace CaseManagement.Api.Commands;

internal static class KeyVerbs
{
    private const string Day = "yyyy-MM-dd";

    public static async Task<int> Create(Arguments arguments, CommandLine line)
    {
        arguments.Allow("owner", "scopes", "force", "expires", "addresses");
        var lastDay = DateOnly.TryParseExact(arguments.Require("expires"), Day, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new UsageException("--expires is a date such as 2027-11-20.");

        var key = await line.Send(new IssueKeyCommand(
            arguments.Require("owner"), arguments.Several("scopes"), arguments.Find("force"), lastDay, arguments.Several("addresses")));
        await line.Output.WriteLineAsync($"Key {key.Id.Value}, works to the end of {lastDay.ToString(Day, CultureInfo.InvariantCulture)}.");
        await line.Output.WriteLineAsync("It is shown this once:");
        await line.Output.WriteLineAsync(key.PlainKey);
        return CommandLine.Done;
    }

    public static async Task<int> List(Arguments arguments, CommandLine line)
    {
        arguments.Allow();
        foreach (var key in await line.Send(new ListKeysQuery()))
        {
            var lastDay = LondonTime.LocalDate(key.ExpiresUtc.AddTicks(-1)).ToString(Day, CultureInfo.InvariantCulture);
            var state = key.RevokedUtc is null ? $"until {lastDay}" : "revoked";
            await line.Output.WriteLineAsync(string.Join("  ", key.Id.Value, state, $"force {key.Force ?? "-"}", string.Join(',', key.Scopes), key.Owner));
        }

        return CommandLine.Done;
    }

    public static async Task<int> Revoke(Arguments arguments, CommandLine line)
    {
        arguments.Allow();
        var id = Guid.TryParse(arguments.RequireWord("id of a key, as `keys list` shows it"), out var parsed)
            ? parsed
            : throw new UsageException("The id of a key looks like 01a2b3c4-….");
        await line.Send(new RevokeKeyCommand(new(id), null));
        await line.Output.WriteLineAsync("The key was revoked.");
        return CommandLine.Done;
    }
}
