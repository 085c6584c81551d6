using CaseManagement.Domain.Allocation;

namespace CaseManagement.Api.Pages.Shared;

/// <summary>One worker among those to choose from.</summary>
public sealed record WorkerChoice(WorkerAdvice Worker, string InputId, Guid? Chosen);
