using CaseManagement.Application.Common;
using CaseManagement.Application.FollowUps;
using MediatR;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

/// <summary>What is promised, the most urgent first; below it what is over.</summary>
public sealed class IndexModel(IMediator mediator) : CasePage(mediator)
{
    private const int MostOpen = 200;

    public override string View => "Follow-ups";

    public bool MayChange { get; private set; }

    public bool IsFirst { get; private set; } = true;

    public IReadOnlyList<FollowUpDetails> Open { get; private set; } = [];

    public ListPage<FollowUpDetails> Finished { get; private set; } = new([], null);

    public async Task OnGetAsync(string? after, CancellationToken ct)
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
