using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Common;
using CaseManagement.Application.ServiceLevels;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Supervision;

public sealed class ServiceLevelsModel(IMediator mediator, TimeProvider clock) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public ServiceLevelView View { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? After { get; set; }

    public DateTime NowUtc { get; } = clock.GetUtcNow().UtcDateTime;

    public ListPage<PromiseRow> Listed { get; private set; } = new([], null);

    public IReadOnlyList<NavLink> Tabs =>
    [
        Tab("Will be late today", ServiceLevelView.Today), Tab("Late now", ServiceLevelView.Late), Tab("Late without a reason", ServiceLevelView.Unexplained),
    ];

    public (string Title, string Text) Empty => View switch
    {
        ServiceLevelView.Today => ("Nothing more is due today", "What your team promised for today, and has not done yet, appears here."),
        ServiceLevelView.Late => ("Nothing is late", "What your team promised and did not do in time appears here until it is done."),
        _ => ("Every breach has its reason", "What was done too late, without a reason given, appears here: the monthly report asks for it."),
    };

    public async Task OnGetAsync(CancellationToken ct) => Listed = await mediator.Send(new ListServiceLevelsQuery(View, After), ct);

    private NavLink Tab(string text, ServiceLevelView view) => new(text, SupervisionLinks.ServiceLevelsIn(view), view == View);
}
