using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.Common.Persistence;
using CaseManagement.Application.Common.Security;
using CaseManagement.Application.History;
using CaseManagement.Domain.Common;
using CaseManagement.Domain.ReferenceData;
using CaseManagement.Domain.ServiceLevels;
using MediatR;
using Microsoft.EntityFrameworkCore;

namespace CaseManagement.Application.ReferenceData;

/// <summary>Every term of the contract, as it held, holds and will hold, and who changed what.</summary>
[Requires(Permission.ReferenceDataEdit)]
[NotCaseData("The contract's configuration")]
public sealed record GetContractQuery : IQuery<ContractDetails>;

/// <summary>The terms of each kind by their first day, the earliest first.</summary>
public sealed record ContractDetails(
    long Version, DateOnly Today, IReadOnlyList<ExcludedOffencesTerm> ExcludedOffences, IReadOnlyList<AreaTerm> Area,
    IReadOnlyList<AgesTerm> Ages, IReadOnlyList<ConsentTerm> Consent, IReadOnlyList<ServiceTargetsTerm> ServiceTargets,
    IReadOnlyList<WorkingHoursTerm> WorkingHours, ToldActs History);

public sealed record ExcludedOffencesTerm(IReadOnlyList<string> Codes, DateOnly From, DateOnly? To) : IDatedTerm;

public sealed record AreaTerm(IReadOnlyList<string> LocalAuthorities, DateOnly From, DateOnly? To) : IDatedTerm;

public sealed record AgesTerm(int? Lowest, int? Highest, int Child, DateOnly From, DateOnly? To) : IDatedTerm;

public sealed record ConsentTerm(IReadOnlyList<string> NeededFor, DateOnly From, DateOnly? To) : IDatedTerm;

public sealed record ServiceTargetsTerm(IReadOnlyList<ServiceTargetEntry> Targets, DateOnly From, DateOnly? To) : IDatedTerm;

public sealed record WorkingHoursTerm(TimeOnly Opens, TimeOnly Closes, DateOnly From, DateOnly? To) : IDatedTerm;

public interface IDatedTerm
{
    DateOnly From { get; }

    DateOnly? To { get; }
}

internal sealed class GetContractHandler(ICaseDbContext db, ActTeller teller, TimeProvider clock) : IRequestHandler<GetContractQuery, ContractDetails>
{
    private const int MostActs = 100;

    public async Task<ContractDetails> Handle(GetContractQuery query, CancellationToken ct)
    {
        var contract = await db.Contracts.AsNoTracking().Include(c => c.Terms).SingleAsync(ct);
        var acts = await db.Acts.AsNoTracking().Where(a => a.AggregateId == contract.Id.Value)
            .OrderByDescending(a => a.Sequence).Take(MostActs).SelectRows().ToListAsync(ct);
        return new ContractDetails(
            contract.Version, LondonTime.LocalDate(clock.GetUtcNow().UtcDateTime),
            Of(contract, ContractTermKind.ExcludedOffences, t => new ExcludedOffencesTerm(CodeSet.Read(t.Value), t.ValidFrom, t.ValidTo)),
            Of(contract, ContractTermKind.Area, t => new AreaTerm(CodeSet.Read(t.Value), t.ValidFrom, t.ValidTo)),
            Of(contract, ContractTermKind.Ages, Ages),
            Of(contract, ContractTermKind.Consent, t => new ConsentTerm(ConsentRule.Read(t.Value).Members, t.ValidFrom, t.ValidTo)),
            Of(contract, ContractTermKind.ServiceTargets, Targets), Of(contract, ContractTermKind.WorkingHours, Hours), await teller.Tell(acts, ct));
    }

    private static ServiceTargetsTerm Targets(ContractTerm term)
    {
        var targets = ServiceTargets.Read(term.Value);
        return new ServiceTargetsTerm(
            [
                .. ServiceTargets.Kinds.SelectMany(kind => ServiceTargets.Levels, (kind, level) => (Kind: kind, Level: level, Time: targets.For(kind, level)))
                    .Select(t => new ServiceTargetEntry(t.Kind, t.Level, t.Time.Amount, t.Time.Unit)),
            ],
            term.ValidFrom, term.ValidTo);
    }

    private static WorkingHoursTerm Hours(ContractTerm term)
    {
        var hours = WorkingHours.Read(term.Value);
        return new WorkingHoursTerm(hours.From, hours.To, term.ValidFrom, term.ValidTo);
    }

    private static AgesTerm Ages(ContractTerm term)
    {
        var ages = ContractAges.Read(term.Value);
        return new AgesTerm(ages.Lowest, ages.Highest, ages.Child, term.ValidFrom, term.ValidTo);
    }

    private static List<TTerm> Of<TTerm>(Contract contract, ContractTermKind kind, Func<ContractTerm, TTerm> read) =>
        [.. contract.Terms.Where(t => t.Kind == kind).OrderBy(t => t.ValidFrom).Select(read)];
}
