using System.Collections.Concurrent;
using CaseManagement.Application.FollowUps;

namespace CaseManagement.Integration.Tests.FollowUps;

/// <summary>A way out that remembers, and fails on demand.</summary>
public sealed class RecordingMailSender : IMailSender
{
    private readonly ConcurrentQueue<Mail> _mails = new();

    public bool IsConfigured { get; set; } = true;

    /// <summary>Thrown instead of sending, after the mail was taken, until it is taken away.</summary>
    public Exception? Failure { get; set; }

    public IReadOnlyList<Mail> Mails => [.. _mails];

    public Task Send(Mail mail, CancellationToken ct)
    {
        _mails.Enqueue(mail);
        return Failure is { } failure ? Task.FromException(failure) : Task.CompletedTask;
    }
}
