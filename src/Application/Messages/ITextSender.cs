namespace CaseManagement.Application.Messages;

/// <summary>The way out for texts.</summary>
public interface ITextSender
{
    /// <summary>False where no gateway is set up: then no text is offered, and those that wait go on waiting.</summary>
    bool IsConfigured { get; }

    /// <exception cref="TextNotSentException">When it did not leave, or it is not known whether it did.</exception>
    Task Send(TextMessage text, CancellationToken ct);
}

/// <param name="Reference">By which the gateway tells later what became of it.</param>
public sealed record TextMessage(string To, string Text, string Reference);

/// <param name="reason">A kind of failure, e.g. a status of HTTP. Never what the gateway said: it likes to repeat numbers.</param>
/// <param name="forGood">No further try can help.</param>
public sealed class TextNotSentException(string reason, bool forGood, Exception? inner = null) : Exception(reason, inner)
{
    public bool ForGood => forGood;
}
