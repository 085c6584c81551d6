using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Common;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Security;

internal static class TeamNames
{
    public static void IsNameOfTeam<T>(this IRuleBuilder<T, string?> name) => name.Given("Enter a name for the team").FreeText(Team.NameMaxLength);

    /// <param name="db">The database.</param>
    /// <param name="wanted">As it was typed.</param>
    /// <param name="own">The team that has it already; null for a new one.</param>
    /// <param name="ct">Cancels.</param>
    public static async Task<string> FreeTeamName(this ICaseDbContext db, string wanted, TeamId? own, CancellationToken ct)
    {
        var name = PlainText.Clean(wanted);
        Refuse.If(await db.Teams.AnyAsync(t => t.Name == name && t.Id != own, ct), TeamErrors.NameTaken);
        return name;
    }
}
