using System.Globalization;
using CaseManagement.Application.Common;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.Referrals.GettingHelp;

/// <summary>A professional saves what they answered and goes on later. The mail says neither what it is about nor whom.</summary>
[OpenToAnybody("The browser's own secret is the credential")]
[NotCaseData("Mails a professional the way back to their own answers")]
public sealed record MailDraftLinkCommand(Guid Id, string? Browser) : ICommand;

internal sealed class MailDraftLinkHandler(ICaseDbContext db, HelpDrafts drafts, IServiceAddress address) : IRequestHandler<MailDraftLinkCommand, Unit>
{
    private const string Subject = "Your saved form";
    private const string KeyPrefix = "draft-link:";
    private const int MostPerHour = 5;

    public async Task<Unit> Handle(MailDraftLinkCommand command, CancellationToken cancellationToken)
    {
        var draft = await drafts.Require(command.Id, command.Browser, cancellationToken);
        var now = drafts.Now;
        if (draft.SentUtc is not null || drafts.Read(draft)!.Answers is not { For: HelpFor.Professional, ReferrerEmail: { } email })
        {
            throw new NotFoundException();
        }

        var hourAgo = now.AddHours(-1);
        var lately = await db.Outbox.CountAsync(m => m.ToAddress == email && m.CreatedUtc > hourAgo && m.Key.StartsWith(KeyPrefix), cancellationToken);
        Refuse.If(lately >= MostPerHour, HelpErrors.TooManyLinks);

        var secret = HelpDrafts.NewSecret();
        draft.SaveFor(HelpDrafts.Digest(secret), now);
        var link = address.Of($"/get-help/return?form={draft.Id.Value}&key={secret}");
        db.Outbox.Add(OutboxMessage.To(
            email, Subject, Body(link), string.Create(CultureInfo.InvariantCulture, $"{KeyPrefix}{draft.Id.Value:N}:{draft.Revision}"), now));
        return Unit.Value;
    }

    private static string Body(Uri link) =>
        $"""
        Hello,

        use this link to go on with the form that you saved. It ends after 7 days.

        {link}

        If you did not expect this message you need do nothing.
        """;
}
