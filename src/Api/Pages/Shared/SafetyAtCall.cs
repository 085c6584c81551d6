using CaseManagement.Application.Assessments.Safety;

namespace CaseManagement.Api.Pages.Shared;

/// <summary>What is shown of the safety plan beside how to contact safely: of a sensitive case also that there is none.</summary>
public sealed record SafetyAtCall(Guid CaseId, bool Sensitive, SafetyPlanDetails? Plan);
