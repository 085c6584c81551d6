using CaseManagement.Domain.Common;

namespace CaseManagement.Domain.ReferenceData;

/// <summary>
/// What the commissioner's contract says about whom the service takes and what it promises them. A change holds from today or a later day: what was
/// decided under earlier terms stays explained by them.
/// </summary>
public sealed class Contract : AggregateRoot
{
    private readonly List<ContractTerm> _terms = [];

    private Contract()
    {
    } // EF Core

    public ContractId Id { get; private set; }

    public IReadOnlyCollection<ContractTerm> Terms => _terms;

    public override Guid AggregateId => Id.Value;

    /// <summary>The terms with which a service starts, from the first day on.</summary>
    public static Contract Begin(IReadOnlyDictionary<ContractTermKind, string> terms, DateOnly from)
    {
        var contract = new Contract { Id = ContractId.New() };
        contract.Complete(terms, from);
        return contract;
    }

    /// <summary>Kinds that it does not have yet, because the service could not ask for them before.</summary>
    public void Complete(IReadOnlyDictionary<ContractTermKind, string> terms, DateOnly from)
    {
        var missing = terms.Where(term => _terms.All(t => t.Kind != term.Key)).ToList();
        _terms.AddRange(missing.Select(term => new ContractTerm(term.Key, term.Value, from, null)));
    }

    /// <param name="kind">Which term.</param>
    /// <param name="value">As its kind writes it.</param>
    /// <param name="from">The first day.</param>
    /// <param name="to">The last day, after which what held before holds again; null where it stays.</param>
    /// <param name="today">In London.</param>
    public void Change(ContractTermKind kind, string value, DateOnly from, DateOnly? to, DateOnly today)
    {
        Refuse.If(from < today, ContractErrors.InThePast);
        Refuse.If(to < from, ContractErrors.EndsBeforeItStarts);
        Refuse.If(value.Length > ContractTerm.ValueMaxLength, ContractErrors.TooMany);
        Refuse.If(_terms.Any(t => t.Kind == kind && t.ValidFrom >= from && (to is null || t.ValidFrom <= to)), ContractErrors.Overlaps);
        var before = On(kind, from);
        Refuse.If(before.Value == value, ContractErrors.NothingChanges);

        var afterwards = before.ValidTo;
        before.HoldUntil(from.AddDays(-1));
        _terms.Add(new ContractTerm(kind, value, from, to ?? afterwards));
        if (to is { } lastDay && lastDay != afterwards)
        {
            _terms.Add(new ContractTerm(kind, before.Value, lastDay.AddDays(1), afterwards));
        }

        Raise(new ContractTermChanged(kind, before.Value, value, from, to));
    }

    /// <summary>Takes a change back that has not begun; what holds before it goes on.</summary>
    public void Withdraw(ContractTermKind kind, DateOnly from, DateOnly today)
    {
        var planned = _terms.SingleOrDefault(t => t.Kind == kind && t.ValidFrom == from);
        Refuse.If(planned is null, ContractErrors.NoSuchChange);
        Refuse.If(from <= today, ContractErrors.BegunAlready);

        var before = On(kind, from.AddDays(-1));
        _terms.Remove(planned!);
        before.HoldUntil(planned!.ValidTo);
        JoinWithNext(before);
        Raise(new ContractChangeWithdrawn(kind, planned.Value, from));
    }

    /// <summary>After a change for a time what held before begins again; without the change it just goes on.</summary>
    private void JoinWithNext(ContractTerm term)
    {
        if (term.ValidTo is { } last && On(term.Kind, last.AddDays(1)) is var next && next.Value == term.Value)
        {
            _terms.Remove(next);
            term.HoldUntil(next.ValidTo);
        }
    }

    private ContractTerm On(ContractTermKind kind, DateOnly date) => _terms.Single(t => t.Kind == kind && t.HoldsOn(date));
}
