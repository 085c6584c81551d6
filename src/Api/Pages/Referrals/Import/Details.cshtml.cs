using CaseManagement.Application.Referrals.Import;
using CaseManagement.Domain.Referrals;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Referrals.Import;

/// <summary>How far a file is. The page asks for itself again until it is over, without a script.</summary>
public sealed class DetailsModel(IMediator mediator) : PageModel
{
    private const string Seconds = "5";

    [FromRoute] public Guid Id { get; set; }

    public ImportDetails Import { get; private set; } = null!;

    public static string ColourOf(ReferralImportState state) => state switch
    {
        ReferralImportState.Finished => "green",
        ReferralImportState.Failed => "red",
        _ => "yellow",
    };

    public async Task OnGetAsync(CancellationToken ct)
    {
        Import = await mediator.Send(new GetImportQuery(ReferralImportId.From(Id)), ct);
        if (!Import.IsOver)
        {
            Response.Headers["Refresh"] = Seconds;
        }
    }
}
