using CaseManagement.Application.Referrals.Import;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Referrals.Import;

/// <summary>The receipts of a file as a download; like every answer here, no browser keeps it.</summary>
public sealed class ReceiptsModel(IMediator mediator) : PageModel
{
    [FromRoute] public Guid Id { get; set; }

    [FromQuery] public string? Format { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken ct)
    {
        var asTable = Format == "csv";
        var receipts = await mediator.Send(new GetImportReceiptsQuery(ReferralImportId.From(Id), asTable), ct);
        return File(receipts, asTable ? "text/csv; charset=utf-8" : "application/x-ndjson", asTable ? "receipts.csv" : "receipts.ndjson");
    }
}
