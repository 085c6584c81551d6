using System.Buffers.Text;
using System.Security.Cryptography;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Feedback;
using CaseManagement.Domain.FollowUps;
using CaseManagement.Domain.People;
using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Feedback;

/// <summary>
/// Mails a person a link to a few questions, at the next time that is safe. Whether it is safe is asked now, and once more when the mail
/// leaves; the link is good for its days from then. The mail names neither the service nor why it is sent.
/// </summary>
[Requires(Permission.FeedbackAsk)]
public sealed record AskFeedbackCommand(CaseId CaseId, Guid? ContactPointId) : ICommand<FeedbackRequestId>, IConcernsCase, IIdempotent;

internal sealed class AskFeedbackValidator : AbstractValidator<AskFeedbackCommand>
{
    public AskFeedbackValidator() => RuleFor(c => c.ContactPointId).NotNull().WithMessage("Select the address to which the link is sent");
}

internal sealed class AskFeedbackHandler(
    ICaseDbContext db, SafeSending safely, IReferenceData reference, IServiceAddress address, ICurrentUser user, TimeProvider clock)
    : IRequestHandler<AskFeedbackCommand, FeedbackRequestId>
{
    public async Task<FeedbackRequestId> Handle(AskFeedbackCommand command, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var about = await db.Cases.RequireAsync(command.CaseId, null, cancellationToken);
        var earlier = await db.FeedbackRequests.Where(r => r.CaseId == about.Id).ToListAsync(cancellationToken);
        Refuse.If(earlier.Any(r => r.IsOpen(now)), FeedbackErrors.AskedAlready);

        var to = ContactPointId.From(command.ContactPointId!.Value);
        var answer = await safely.Ask(about, to, now, cancellationToken);
        var token = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));
        var validFor = answer.AtUtc - now + TimeSpan.FromDays((await reference.Current(cancellationToken)).Number(SettingKeys.FeedbackLinkDays));
        var request = FeedbackRequest.ByLink(about, to, answer.Answer, token, validFor, user.Author(), now);
        db.FeedbackRequests.Add(request);
        var mail = OutboxMessage.ToPerson(
            request.Id, "A few questions", Body(address.Of(SiteLinks.Questions(token)), LondonTime.LocalDate(now + validFor)), $"feedback:{request.Id.Value:N}", now);
        mail.WaitUntil(answer.AtUtc);
        db.Outbox.Add(mail);
        return request.Id;
    }

    private static string Body(Uri link, DateOnly until) =>
        $"Hello,\n\nyou were told that a few questions may come by mail. Answering takes two minutes and is up to you.\n\n{link}\n\nThe link works once, until {until:d MMMM yyyy}.\n";
}
