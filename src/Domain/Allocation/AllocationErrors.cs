using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.Allocation;

/// <summary>Why an assignment is refused. Codes are API: they never change.</summary>
public static class AllocationErrors
{
    public static readonly Refusal NotAWorker = new("allocation.not-a-worker", "Select a worker who can be given cases");

    public static readonly Refusal Away = new("allocation.away", "This worker is away. Select somebody who is there");

    public static readonly Refusal NotAnOfficer = new("allocation.not-an-officer", "Select a contact officer of the team");
}
