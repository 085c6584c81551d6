using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Complaints;
using CaseManagement.Domain.FollowUps;
using FluentValidation;
using MediatR;

namespace CaseManagement.Application.Complaints;

/// <summary>Whoever complained was told that it is looked at.</summary>
[Requires(Permission.ComplaintsManage)]
[NotCaseData("Its handler finds what the caller answers for")]
public sealed record AcknowledgeComplaintCommand(ComplaintId ComplaintId, DateOnly? On, long Version) : ICommand;

/// <summary>Whoever complained was answered, and it was upheld or not.</summary>
/// <param name="Outcome">Not for a compliment.</param>
[Requires(Permission.ComplaintsManage)]
[NotCaseData("Its handler finds what the caller answers for")]
public sealed record AnswerComplaintCommand(ComplaintId ComplaintId, DateOnly? On, ComplaintOutcome? Outcome, string? Answer, long Version) : ICommand;

/// <summary>Whom it is about may read it from now on, and is told.</summary>
[Requires(Permission.ComplaintsManage)]
[NotCaseData("Its handler finds what the caller answers for")]
public sealed record ShareComplaintCommand(ComplaintId ComplaintId, long Version) : ICommand;

internal sealed class AcknowledgeComplaintValidator : AbstractValidator<AcknowledgeComplaintCommand>
{
    public AcknowledgeComplaintValidator() => RuleFor(c => c.On).NotNull().WithMessage("Enter the day on which it was acknowledged");
}

internal sealed class AnswerComplaintValidator : AbstractValidator<AnswerComplaintCommand>
{
    public AnswerComplaintValidator()
    {
        RuleFor(c => c.On).NotNull().WithMessage("Enter the day on which it was answered");
        RuleFor(c => c.Answer).Given("Enter what was answered, and what is changed by it").FreeText(Complaint.TextMaxLength);
    }
}

internal sealed class ComplaintActsHandler(ICaseDbContext db, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<AcknowledgeComplaintCommand, Unit>, IRequestHandler<AnswerComplaintCommand, Unit>, IRequestHandler<ShareComplaintCommand, Unit>
{
    private DateTime Now => clock.GetUtcNow().UtcDateTime;

    private DateOnly Today => LondonTime.LocalDate(Now);

    public async Task<Unit> Handle(AcknowledgeComplaintCommand request, CancellationToken cancellationToken)
    {
        var complaint = await db.RequireComplaint(user, request.ComplaintId, request.Version, cancellationToken);
        complaint.Acknowledge(request.On!.Value, Today);
        return Unit.Value;
    }

    public async Task<Unit> Handle(AnswerComplaintCommand request, CancellationToken cancellationToken)
    {
        var complaint = await db.RequireComplaint(user, request.ComplaintId, request.Version, cancellationToken);
        complaint.AnswerIt(request.On!.Value, request.Outcome, PlainText.Clean(request.Answer!), Today);
        return Unit.Value;
    }

    public async Task<Unit> Handle(ShareComplaintCommand request, CancellationToken cancellationToken)
    {
        var complaint = await db.RequireComplaint(user, request.ComplaintId, request.Version, cancellationToken);
        complaint.Share(Now);
        db.Notifications.Add(new Notification(
            complaint.AboutWorkerId!.Value, "complaint-shared", $"A leader shared a {complaint.Kind.ToString().ToLowerInvariant()} with you",
            SiteLinks.Complaint(complaint.Id), $"complaint-shared:{complaint.Id.Value:N}", Now));
        return Unit.Value;
    }
}
