namespace CaseManagement.Application.Messages;

/// <summary>As whom messages to people come, which is the first that a lock screen shows.</summary>
/// <param name="Mail">The name of the sender of an e-mail, or the address where there is no name.</param>
/// <param name="Text">The name or number from which texts come.</param>
public sealed record MessageSenders(string Mail, string Text);

/// <summary>Under which names the service is known. No neutral message says one of them.</summary>
public sealed record ServiceNames(IReadOnlyList<string> All);
