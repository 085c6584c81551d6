using System.Security.Cryptography;
using System.Text;

namespace CaseManagement.Application.FollowUps;

/// <summary>The way out for mails.</summary>
public interface IMailSender
{
    /// <summary>False where no way out is set up: mails then wait in the outbox.</summary>
    bool IsConfigured { get; }

    /// <exception cref="MailNotSentException">When it did not leave, or it is not known whether it did.</exception>
    Task Send(Mail mail, CancellationToken ct);
}

/// <param name="Id">The same for the same cause however often it is sent, so that what was delivered twice can be recognised.</param>
/// <param name="IsRepeated">It was taken for sending before, and may have arrived then; it says so of itself.</param>
public sealed record Mail(string To, string Subject, string Body, string Id, bool IsRepeated = false)
{
    /// <summary>It comes from the neutral sender, since others may see the telephone.</summary>
    public bool ToVictim { get; init; }

    public static string IdOf(string key) => "vcs-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..40];
}

/// <param name="reason">A kind of failure, e.g. a status of SMTP. Never what the server said: it likes to repeat addresses.</param>
public sealed class MailNotSentException(string reason, Exception inner) : Exception(reason, inner);
