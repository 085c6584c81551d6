namespace CaseManagement.Application.Common;

/// <summary>There is no such thing, or the caller may not know of it; both look the same (docs/adr/0006).</summary>
public sealed class NotFoundException : Exception;

/// <summary>The caller may not do this kind of thing at all.</summary>
public sealed class ForbiddenException : Exception;

/// <summary>The caller looked at an older version than the one that is held now.</summary>
public sealed class StaleVersionException : Exception;

/// <summary>Two callers created the same thing at the same moment and the other one was first. Trying again finds it.</summary>
public sealed class TakenByAnotherException(Exception inner) : Exception("Created by another at the same moment", inner);
