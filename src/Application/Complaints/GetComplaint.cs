using CaseManagement.Application.Cases;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Complaints;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Complaints;

/// <summary>One complaint, for who answers for it, and for whom it was shared with.</summary>
[Requires(Permission.NotificationsRead)]
[NotCaseData("Its handler finds what the caller answers for, or what was shared with them")]
public sealed record GetComplaintQuery(ComplaintId ComplaintId) : IQuery<ComplaintDetails>;

/// <param name="MayManage">Whether the caller answers for it.</param>
public sealed record ComplaintDetails(
    Guid Id, ComplaintKind Kind, Guid? CaseId, string? CaseReference, DateOnly ReceivedOn, string Channel, ComplaintFrom From, string? FromWhom, string? About,
    string What, DateOnly? AcknowledgeBy, DateOnly? AcknowledgedOn, DateOnly? AnswerBy, DateOnly? AnsweredOn, ComplaintOutcome? Outcome, string? Answer,
    DateTime? SharedUtc, bool MayManage, long Version);

/// <summary>What may be chosen when a complaint is taken down.</summary>
[Requires(Permission.ComplaintsRecord)]
[NotCaseData("Names of colleagues")]
public sealed record GetComplaintFormQuery : IQuery<ComplaintForm>;

public sealed record ComplaintForm(IReadOnlyList<Assessments.ListedCode> Channels, IReadOnlyList<Colleague> Colleagues);

internal sealed class GetComplaintHandler(ICaseDbContext db, IReferenceData reference, IActorNames names, Colleagues colleagues, ICurrentUser user)
    : IRequestHandler<GetComplaintQuery, ComplaintDetails>, IRequestHandler<GetComplaintFormQuery, ComplaintForm>
{
    public async Task<ComplaintDetails> Handle(GetComplaintQuery request, CancellationToken cancellationToken)
    {
        var one = await db.Complaints.AsNoTracking().VisibleTo(user, db).SingleOrDefaultAsync(c => c.Id == request.ComplaintId, cancellationToken)
            ?? throw new NotFoundException();
        var managed = await db.Complaints.ManagedBy(user, db).AnyAsync(c => c.Id == one.Id, cancellationToken);
        var codes = await reference.Current(cancellationToken);
        var about = one.CaseId is { } id
            ? await db.Cases.VisibleTo(user).Where(c => c.Id == id).Select(c => new { c.Id, c.Reference }).SingleOrDefaultAsync(cancellationToken)
            : null;
        return new ComplaintDetails(
            one.Id.Value, one.Kind, about?.Id.Value, about?.Reference, one.ReceivedOn, codes.Label(CodeLists.ContactChannels, one.ChannelCode), one.From,
            managed ? one.FromWhom : null, await NameOf(one, cancellationToken), one.What, one.AcknowledgeBy, one.AcknowledgedOn, one.AnswerBy, one.AnsweredOn,
            one.Outcome, one.Answer, one.SharedUtc, managed, one.Version);
    }

    public async Task<ComplaintForm> Handle(GetComplaintFormQuery request, CancellationToken cancellationToken)
    {
        var codes = await reference.Current(cancellationToken);
        return new ComplaintForm(Assessments.ListedCodes.Listed(codes, CodeLists.ContactChannels), await colleagues.WhoReadCases(cancellationToken));
    }

    private async Task<string?> NameOf(Complaint one, CancellationToken ct)
    {
        var actor = $"user:{one.AboutWorkerId?.Value}";
        return one.AboutWorkerId is null ? null : (await names.Of([actor], ct)).GetValueOrDefault(actor);
    }
}
