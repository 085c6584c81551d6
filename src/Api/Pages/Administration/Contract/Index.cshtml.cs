using CaseManagement.Api.Pages.Shared.History;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.ReferenceData;
using MediatR;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Administration.Contract;

public sealed class IndexModel(IMediator mediator, IReferenceData referenceData, TimeProvider clock) : PageModel
{
    /// <summary>The seeded terms hold from before the service began.</summary>
    private static readonly DateOnly Beginning = new(2000, 1, 1);

    public IReadOnlyList<TermSection> Sections { get; private set; } = [];

    public HistoryList History { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken ct)
    {
        var contract = await mediator.Send(new GetContractQuery(), ct);
        var lists = await referenceData.Current(ct);
        var today = contract.Today;
        Sections =
        [
            TermSection.Of(ContractTermKind.ExcludedOffences, "Offences left out", AdministrationLinks.ExcludedOffences, contract.ExcludedOffences, t => ContractWords.Offences(t, lists), today),
            TermSection.Of(ContractTermKind.Area, "Area", AdministrationLinks.ContractArea, contract.Area, t => ContractWords.Area(t, lists), today),
            TermSection.Of(ContractTermKind.Ages, "Ages", AdministrationLinks.ContractAges, contract.Ages, ContractWords.Ages, today),
            TermSection.Of(ContractTermKind.Consent, "Who must have agreed", AdministrationLinks.ConsentRule, contract.Consent, ContractWords.Consent, today),
            TermSection.Of(ContractTermKind.ServiceTargets, "Service levels", AdministrationLinks.ServiceTargets, contract.ServiceTargets, ContractWords.Targets, today),
            TermSection.Of(ContractTermKind.WorkingHours, "Working hours", AdministrationLinks.WorkingHours, contract.WorkingHours, ContractWords.Hours, today),
        ];
        var words = new HistoryWords(lists, contract.History.People);
        History = new HistoryList([.. contract.History.Entries.Select(words.Tell)], clock.GetUtcNow().UtcDateTime);
    }

    public string Day(DateOnly day) => day == Beginning ? "The start" : Words.Day(day);
}

/// <summary>The history of one term, the latest first.</summary>
public sealed record TermSection(ContractTermKind Term, string Heading, string Change, IReadOnlyList<TermRow> Rows)
{
    internal static TermSection Of<TTerm>(
        ContractTermKind term, string heading, string change, IReadOnlyList<TTerm> terms, Func<TTerm, string> text, DateOnly today)
        where TTerm : IDatedTerm =>
        new(term, heading, change, [.. terms.OrderByDescending(t => t.From).Select(t => new TermRow(text(t), t.From, t.To, t.From > today, t.To < today))]);
}

public sealed record TermRow(string Text, DateOnly From, DateOnly? To, bool IsPlanned, bool HasEnded);
