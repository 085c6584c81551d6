using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using FluentValidation;

namespace CaseManagement.Application.Security;

/// <summary>What makes a person somebody who can be given cases.</summary>
/// <param name="Areas">Codes of local authorities; none means the whole contract area.</param>
/// <param name="Capacity">In points: a standard case is 1, full time is 30.</param>
public sealed record WorkerProfile(IReadOnlyList<Specialism> Specialisms, IReadOnlyList<string> Areas, decimal Capacity)
{
    public const decimal FullTime = 30;
    public const decimal Most = 60;

    public static readonly WorkerProfile Usual = new([], [], FullTime);
}

/// <summary>The shape of what an administrator says about a person, the same when they are created and when they are changed.</summary>
internal static class UserRules
{
    private static readonly string[] RolesOfTeams = [Roles.ContactOfficer, Roles.CaseWorker, Roles.TeamLeader, Roles.Volunteer, Roles.ChatSupporter];

    public static void IsPersonsName<T>(this IRuleBuilder<T, string> name) => name
        .NotEmpty().WithMessage("Enter the person's name")
        .MaximumLength(Worker.NameMaxLength).WithMessage($"The name must be {Worker.NameMaxLength} characters or fewer");

    public static void AreRoles<T>(this IRuleBuilder<T, IReadOnlyList<string>> roles) => roles
        .NotEmpty().WithMessage("Select at least one role")
        .Must(names => names.All(Roles.All.Contains)).WithMessage("Select roles from the list");

    public static void IsTeamFor<T>(this IRuleBuilder<T, TeamId?> team, Func<T, IReadOnlyList<string>> roles) => team
        .Must((whole, chosen) => chosen is not null || !roles(whole).Intersect(RolesOfTeams).Any())
        .WithMessage("Select a team: these roles work in one");

    public static IRuleBuilderOptions<T, decimal> IsCapacity<T>(this IRuleBuilder<T, decimal> capacity) => capacity
        .InclusiveBetween(1, WorkerProfile.Most).WithMessage($"Capacity must be between 1 and {WorkerProfile.Most} points");
}
