namespace CaseManagement.Domain.Referrals;

/// <summary>What is wrong with one member of a message, in words that somebody at the force can act on.</summary>
public sealed record MessageFault(string Code, string Message);
