using CaseManagement.Application.Cases;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Complaints;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.Security;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Complaints;

/// <summary>Whoever hears a complaint or a compliment takes it down; leaders are told. Whoever took it down does not see it again.</summary>
/// <param name="CaseReference">Of the case that it is about; one that the caller may see.</param>
/// <param name="ReceivedOn">Today where it is left out.</param>
[Requires(Permission.ComplaintsRecord)]
[NotCaseData("Takes words down and shows nothing")]
public sealed record RecordComplaintCommand(
    ComplaintKind? Kind, string? CaseReference, DateOnly? ReceivedOn, string? ChannelCode, ComplaintFrom? From, string? FromWhom, UserId? AboutWorkerId, string? What)
    : ICommand<ComplaintId>, IIdempotent;

internal sealed class RecordComplaintValidator : AbstractValidator<RecordComplaintCommand>
{
    public RecordComplaintValidator()
    {
        RuleFor(c => c.Kind).NotNull().WithMessage("Select whether it is a complaint or a compliment");
        RuleFor(c => c.ChannelCode).Given("Select how it was received");
        RuleFor(c => c.From).NotNull().WithMessage("Select from whom it is");
        RuleFor(c => c.FromWhom).FreeText(Complaint.NameMaxLength);
        RuleFor(c => c.CaseReference).FreeText(20);
        RuleFor(c => c.What).Given("Enter what they say").FreeText(Complaint.TextMaxLength);
    }
}

internal sealed class RecordComplaintHandler(
    ICaseDbContext db, IReferenceData reference, IStaffDirectory staff, Colleagues colleagues, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<RecordComplaintCommand, ComplaintId>
{
    public async Task<ComplaintId> Handle(RecordComplaintCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var codes = await reference.Current(cancellationToken);
        Refuse.If(!codes.IsInForce(CodeLists.ContactChannels, command.ChannelCode), ComplaintErrors.UnknownChannel);
        var about = await CaseOf(command, cancellationToken);
        var (team, leaders) = await Responsible(command, about, cancellationToken);
        var on = command.ReceivedOn ?? codes.Today;
        var received = new ComplaintReceived(
            command.Kind!.Value, about?.Id, team, on, command.ChannelCode!, command.From!.Value, PlainText.CleanOrNull(command.FromWhom), command.AboutWorkerId,
            PlainText.Clean(command.What!));
        var deadlines = new ComplaintDeadlines(
            codes.Calendar.AddWorkingDays(on, codes.Number(SettingKeys.ComplaintAcknowledgeDays)),
            codes.Calendar.AddWorkingDays(on, codes.Number(SettingKeys.ComplaintAnswerDays)));
        var complaint = Complaint.Take(received, deadlines, user.Author(), now);
        db.Complaints.Add(complaint);
        db.Notifications.AddRange(leaders.Select(leader => new Notification(
            leader, "complaint-taken", $"A {command.Kind.Value.ToString().ToLowerInvariant()} was received", SiteLinks.Complaint(complaint.Id),
            $"complaint:{complaint.Id.Value:N}:{leader.Value:N}", now)));
        return complaint.Id;
    }

    private async Task<Case?> CaseOf(RecordComplaintCommand command, CancellationToken ct)
    {
        if (PlainText.CleanOrNull(command.CaseReference) is not { } typed)
        {
            return null;
        }

        var reference = typed.ToUpperInvariant();
        var found = await db.Cases.VisibleTo(user).SingleOrDefaultAsync(c => c.Reference == reference, ct);
        Refuse.If(found is null, ComplaintErrors.UnknownCase);
        return found;
    }

    /// <summary>The leaders of the worker's team, of the case's, or of whoever took it down. About a leader: all others.</summary>
    private async Task<(TeamId? Team, IReadOnlyCollection<UserId> Told)> Responsible(RecordComplaintCommand command, Case? about, CancellationToken ct)
    {
        var all = await staff.WithRole(Roles.TeamLeader, null, ct);
        var team = about?.TeamId ?? user.TeamId;
        if (command.AboutWorkerId is { } worker)
        {
            Refuse.If((await colleagues.WhoReadCases(ct)).All(c => c.Id != worker), ComplaintErrors.UnknownWorker);
            team = await db.Workers.Where(w => w.Id == worker).Select(w => (TeamId?)w.TeamId).SingleOrDefaultAsync(ct) ?? team;
            team = all.Contains(worker) ? null : team;
        }

        var leaders = team is { } one ? await staff.WithRole(Roles.TeamLeader, one, ct) : all;
        if (leaders.Count == 0)
        {
            (team, leaders) = (null, all);
        }

        IReadOnlyCollection<UserId> told = [.. leaders.Where(l => l != command.AboutWorkerId)];
        return (team, about is null ? told : await db.WhoMaySee(about.Id, told, ct));
    }
}
