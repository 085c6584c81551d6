using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.Messages;
using CaseManagement.Application.Running;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace CaseManagement.Application.FollowUps;

/// <summary>
/// Sends what waits in the outbox. Each mail is claimed, sent and settled, with a commit between: a crash loses none, and
/// can at worst send the one again that was on its way, under the same Message-ID (docs/adr/0010).
/// </summary>
[Requires(Permission.RunJobs)]
[NotCaseData("Mails to staff carry references only")]
public sealed record SendOutboxCommand : ICommand<MailsSent>, IRunsItsOwnUnitsOfWork;

public sealed record MailsSent(int Sent, int Failed);

internal sealed partial class SendOutboxHandler(
    ICaseDbContext db, IPieceSender sender, IMailSender mails, ITextSender texts, TimeProvider clock, ILogger<SendOutboxHandler> logger)
    : IRequestHandler<SendOutboxCommand, MailsSent>
{
    private const int BatchSize = 100;

    public async Task<MailsSent> Handle(SendOutboxCommand command, CancellationToken cancellationToken)
    {
        List<OutboxWay> open = [.. new[] { (OutboxWay.Mail, mails.IsConfigured), (OutboxWay.Text, texts.IsConfigured) }.Where(way => way.Item2).Select(way => way.Item1)];
        var now = clock.GetUtcNow().UtcDateTime;
        var waiting = db.Outbox.AsNoTracking()
            .Where(m => (m.State == OutboxState.Waiting || m.State == OutboxState.Sending) && m.NextAttemptUtc <= now && open.Contains(m.Way))
            .OrderBy(m => m.NextAttemptUtc)
            .ThenBy(m => m.CreatedUtc);
        var pieces = new Pieces(sender);
        var (sent, failed) = (0, 0);
        List<OutboxMessageId> batch;
        do
        {
            batch = await waiting.Skip(pieces.Left).Take(BatchSize).Select(m => m.Id).ToListAsync(cancellationToken);
            foreach (var id in batch)
            {
                if (await pieces.Try(new ClaimOutboxMessageCommand(id), cancellationToken) is { } claimed)
                {
                    var failure = await Leave(claimed, cancellationToken);
                    Telemetry.MessageTried(failure is null);
                    await pieces.Try(new SettleOutboxMessageCommand(id, claimed.Claim, failure?.Kind, failure?.ForGood == true), cancellationToken);
                    (sent, failed) = failure is null ? (sent + 1, failed) : (sent, failed + 1);
                }
            }
        }
        while (batch.Count == BatchSize);

        pieces.ThrowFailures();
        return new MailsSent(sent, failed);
    }

    /// <returns>The kind of failure; null where it left.</returns>
    private async Task<Failure?> Leave(ClaimedMail claimed, CancellationToken ct)
    {
        try
        {
            await (claimed.Text is { } text ? texts.Send(text, ct) : mails.Send(claimed.Mail, ct));
            return null;
        }
        catch (MailNotSentException failure)
        {
            NotSent(claimed.Mail.Id, failure.Message);
            return new Failure(failure.Message, ForGood: false);
        }
        catch (TextNotSentException failure)
        {
            NotSent(claimed.Mail.Id, failure.Message);
            return new Failure(failure.Message, failure.ForGood);
        }
    }

    private sealed record Failure(string Kind, bool ForGood);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Mail {MailId} was not sent: {Reason}")]
    private partial void NotSent(string mailId, string reason);
}
