using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

/// <summary>What is promised, the most urgent first; below it what is over.</summary>
public sealed class IndexModel(IMediator mediator) : CasePage(mediator), IReloadable
{
    private const int MostOpen = 200;

    public override string View => "Follow-ups";

    public bool MayChange { get; private set; }

    public bool IsFirst { get; private set; } = true;

    public IReadOnlyList<FollowUpDetails> Open { get; private set; } = [];

    public ListPage<FollowUpDetails> Finished { get; private set; } = new([], null);

    public Task OnGetAsync(string? after, CancellationToken ct) => Show(after, ct);

    public async Task<IActionResult> OnPostTakeAsync(Guid followUp, CancellationToken ct)
    {
        await Mediator.Send(new TakeFollowUpCommand(CaseId, new FollowUpId(followUp)), ct);
        TempData.Done("The follow-up is yours");
        return LocalRedirect(CaseLinks.FollowUps(Id));
    }

    public Task ReloadAsync(CancellationToken ct) => Show(null, ct);

    private async Task Show(string? after, CancellationToken ct)
    {
        var about = await Mediator.Send(new GetFollowUpCaseQuery(CaseId), ct);
        MayChange = about.MayChange;
        Finished = await Mediator.Send(new ListFollowUpsQuery(CaseId, Finished: true, after, 20), ct);
        IsFirst = after is null;
        if (IsFirst)
        {
            Open = (await Mediator.Send(new ListFollowUpsQuery(CaseId, Finished: false, Limit: MostOpen), ct)).Items;
        }

        await LoadFrame(ct);
    }
}
