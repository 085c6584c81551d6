using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Consents;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Consents;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Consents;

public sealed class RecordModel(IMediator mediator, IReferenceData reference) : CasePage(mediator), IReloadable
{
    public override string View => "Consents";

    [BindProperty]
    public string? PurposeCode { get; set; }

    [BindProperty]
    public string? RecipientCode { get; set; }

    [BindProperty]
    public ConsentParty? Party { get; set; }

    [BindProperty]
    public string? PartyName { get; set; }

    [BindProperty]
    public ConsentDecision? Decision { get; set; }

    [BindProperty]
    public DateParts ExpiresOn { get; set; } = new();

    [BindProperty]
    public bool Understands { get; set; }

    [BindProperty]
    public string? WayCode { get; set; }

    [BindProperty]
    public DateParts SaidOn { get; set; } = new();

    [BindProperty]
    public string? Evidence { get; set; }

    public bool DecidesAlone { get; private set; }

    public IReadOnlyList<Choice> Purposes { get; private set; } = [];

    public IReadOnlyList<Choice> Recipients { get; private set; } = [];

    public IReadOnlyList<Choice> Ways { get; private set; } = [];

    public Task OnGetAsync(string? purpose, string? recipient, ConsentParty? party, ConsentDecision? decision, CancellationToken ct)
    {
        (PurposeCode, RecipientCode, Party, Decision) = (purpose, recipient, party, decision);
        return ReloadAsync(ct);
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        var ledger = await Mediator.Send(new GetConsentsQuery(CaseId), ct);
        var codes = await reference.Current(ct);
        DecidesAlone = ledger.DecidesAlone;
        Purposes = Offered(codes, CodeLists.ConsentPurposes, PurposeCode);
        Recipients = Offered(codes, CodeLists.ConsentRecipients, RecipientCode);
        Ways = [.. codes.InForce(CodeLists.ConsentWays).Select(w => new Choice(w.Code, w.Label))];
        await LoadFrame(ct);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        await Mediator.Send(
            new RecordConsentCommand(
                CaseId, PurposeCode, RecipientCode, Decision, Party, PartyName, WayCode, SaidOn.ToDateOnly(), ExpiresOn.ToDateOnly(), Understands, Evidence), ct);
        TempData.Done(Decision == ConsentDecision.Given
            ? "Consent recorded"
            : "Recorded. What rested on it and has not left was stopped; look at your follow-ups for whom to tell.");
        return LocalRedirect(ConsentLinks.Consents(Id));
    }

    /// <summary>What was asked about before may be withdrawn after its code ended.</summary>
    private static IReadOnlyList<Choice> Offered(ReferenceSnapshot codes, string list, string? chosen) =>
        [.. codes.List(list).Where(e => e.HoldsOn(codes.Today) || e.Code == chosen).Select(e => new Choice(e.Code, e.Label))];
}
