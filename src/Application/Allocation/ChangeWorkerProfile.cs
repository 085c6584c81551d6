using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Security;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Allocation;

/// <summary>What a worker can take on, and what they bring that some people need.</summary>
/// <param name="Sex">M or F; null where it is not said.</param>
[Requires(Permission.WorkersManage)]
[NotCaseData("About a colleague")]
public sealed record ChangeWorkerProfileCommand(
    UserId WorkerId, IReadOnlyList<Specialism> Specialisms, IReadOnlyList<Accreditation> Accreditations, IReadOnlyList<string> Areas,
    IReadOnlyList<string> Languages, string? Sex, IReadOnlyList<DayOfWeek> WorkingDays, decimal Capacity, long ExpectedVersion) : ICommand;

internal sealed class ChangeWorkerProfileValidator : AbstractValidator<ChangeWorkerProfileCommand>
{
    private const int Most = 20;
    private const int LanguageMaxLength = 35;

    public ChangeWorkerProfileValidator()
    {
        RuleForEach(c => c.Specialisms).IsInEnum().WithMessage("Select specialisms from the list");
        RuleFor(c => c.Capacity).IsCapacity();
        RuleFor(c => c.Accreditations).Must(all => all.DistinctBy(a => a.Specialism).Count() == all.Count).WithMessage("Enter one accreditation for a specialism");
        RuleForEach(c => c.Accreditations).Must(a => PlainText.CleanOrNull(a.Title) is { Length: <= Accreditation.TitleMaxLength })
            .WithMessage($"Enter the name of the accreditation, at most {Accreditation.TitleMaxLength} characters");
        RuleForEach(c => c.Accreditations).Must((c, a) => c.Specialisms.Contains(a.Specialism)).WithMessage("An accreditation must be for one of the specialisms");
        RuleFor(c => c.Languages).Must(all => all.Count <= Most).WithMessage($"Enter at most {Most} languages");
        RuleForEach(c => c.Languages).Must(l => PlainText.CleanOrNull(l) is { Length: <= LanguageMaxLength })
            .WithMessage($"Enter a language with at most {LanguageMaxLength} characters");
        RuleFor(c => c.Sex).Must(sex => sex is null or "M" or "F").WithMessage("Select woman, man, or not said");
        RuleForEach(c => c.WorkingDays).IsInEnum().WithMessage("Select days of the week");
    }
}

internal sealed class ChangeWorkerProfileHandler(ICaseDbContext db, ICurrentUser user, WorkerProfiles profiles) : IRequestHandler<ChangeWorkerProfileCommand, Unit>
{
    public async Task<Unit> Handle(ChangeWorkerProfileCommand command, CancellationToken ct)
    {
        var worker = await db.RequireManaged(user, command.WorkerId, command.ExpectedVersion, ct);
        await profiles.RequireAreas([.. command.Areas.Except(worker.Areas)], ct);

        worker.Describe(
            worker.DisplayName, worker.TeamId, [.. command.Specialisms.Where(s => s != Specialism.Generic).Distinct()], [.. command.Areas.Distinct()], command.Capacity);
        worker.Bring(new WorkerTraits(
            [.. command.Accreditations.Select(a => a with { Title = PlainText.Clean(a.Title) })],
            [.. command.Languages.Select(PlainText.Clean).Distinct(StringComparer.OrdinalIgnoreCase)], command.Sex, [.. command.WorkingDays.Distinct()]));
        return Unit.Value;
    }
}
