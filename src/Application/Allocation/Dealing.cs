using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.Referrals;
using CaseManagement.Domain.Security;

namespace CaseManagement.Application.Allocation;

internal sealed record DealtCase(AllocationFacts Facts, IReadOnlySet<UserId> InConflict, IReadOnlySet<UserId> LockedOut, IReadOnlySet<UserId> Knows);

/// <summary>Cases are dealt out one after another: what somebody has got already counts for the next.</summary>
internal sealed class Dealing(
    IReadOnlyList<Worker> workers, Dictionary<UserId, decimal> carried, IReadOnlyDictionary<CaseId, DealtCase> cases, AllocationWeights weights, LoadLimits limits)
{
    public decimal Weight(CaseId about)
    {
        var facts = cases[about].Facts;
        return weights.Of(facts.Specialism, facts.SupportLevel, facts.RiskGrade, facts.Burden);
    }

    public AllocationAdvice Advise(CaseId about)
    {
        var (facts, inConflict, lockedOut, knows) = cases[about];
        return AllocationPolicy.Rank(
            facts,
            workers.Select(w => new WorkerLoad(w, carried[w.Id], inConflict.Contains(w.Id), lockedOut.Contains(w.Id), knows.Contains(w.Id))),
            weights,
            limits);
    }

    public void Give(CaseId about, UserId to) => carried[to] += Weight(about);

    /// <summary>Refuses, with the reference, whoever may not be given the case.</summary>
    public Worker RequireWorker(Case about, UserId to, bool maySettleConflicts)
    {
        var of = cases[about.Id];
        var worker = workers.FirstOrDefault(w => w.Id == to && w.Id != about.LeadWorkerId);
        Refuse.If(worker is null, AllocationErrors.At(about.Reference, AllocationErrors.NotAWorker));
        Refuse.If(!worker!.IsThere(of.Facts.Today), AllocationErrors.At(about.Reference, AllocationErrors.Away));
        Refuse.If(of.LockedOut.Contains(to), AllocationErrors.At(about.Reference, AllocationErrors.LockedOut));
        Refuse.If(of.InConflict.Contains(to) && !maySettleConflicts, AllocationErrors.At(about.Reference, ConflictErrors.SeeManager));
        return worker;
    }
}
