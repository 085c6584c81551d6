using CaseManagement.Application.Common;
using CaseManagement.Application.FollowUps;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Cases.FollowUps;

/// <summary>What is promised, the most urgent first; below it what is over.</summary>
public sealed class IndexModel(IMediator mediator, TimeProvider clock) : PageModel
{
    private const int MostOpen = 200;

    [FromRoute]
    public Guid Id { get; set; }

    public string Reference { get; private set; } = "";

    public bool MayChange { get; private set; }

    public bool IsFirst { get; private set; } = true;

    public DateTime NowUtc { get; } = clock.GetUtcNow().UtcDateTime;

    public IReadOnlyList<FollowUpDetails> Open { get; private set; } = [];

    public ListPage<FollowUpDetails> Finished { get; private set; } = new([], null);

    public async Task OnGetAsync(string? after, CancellationToken ct)
    {
        var about = await mediator.Send(new GetFollowUpCaseQuery(new CaseId(Id)), ct);
        (Reference, MayChange) = (about.Reference, about.MayChange);
        Finished = await mediator.Send(new ListFollowUpsQuery(new CaseId(Id), Finished: true, after, 20), ct);
        IsFirst = after is null;
        if (IsFirst)
        {
            Open = (await mediator.Send(new ListFollowUpsQuery(new CaseId(Id), Finished: false, Limit: MostOpen), ct)).Items;
        }
    }
}
