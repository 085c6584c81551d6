using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases.Corrections;
using CaseManagement.Domain.History;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.Corrections;

public sealed class CorrectModel(IMediator mediator) : CaseActPage(mediator)
{
    public const string StrikeOut = "strike-out";
    public const string Move = "move";

    public static readonly IReadOnlyList<Choice> Ways =
    [
        new(Move, "Move it to the case where it belongs"),
        new(StrikeOut, "Strike it out: it belongs to no case that I know"),
    ];

    public override string View => "Timeline";

    [FromRoute] public Guid Entry { get; set; }

    /// <summary>It can be struck out, not moved.</summary>
    [BindProperty(SupportsGet = true)] public bool Only { get; set; }

    [BindProperty] public string How { get; set; } = Move;

    [BindProperty] public string? ToReference { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var entry = ActId.From(Entry);
        if (How == StrikeOut)
        {
            await Mediator.Send(new StrikeOutEntryCommand(CaseId, entry, Reason, Version), ct);
        }
        else
        {
            await Mediator.Send(new MoveEntryCommand(CaseId, entry, ToReference, Reason, Version), ct);
        }

        TempData.Done(How == StrikeOut ? "The entry is struck out" : "The entry stands on the other case now");
        return Redirect(CaseLinks.Timeline(Id));
    }
}
