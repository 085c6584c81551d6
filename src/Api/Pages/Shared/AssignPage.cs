using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Shared;

/// <summary>Choosing a worker: three suggestions, everybody else with why not. The same for a new case and for another worker.</summary>
public abstract class AssignPage : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public Guid? WorkerId { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public WorkerSuggestionList Found { get; private set; } = null!;

    public abstract string Button { get; }

    public async Task OnGetAsync(CancellationToken ct)
    {
        await ReloadAsync(ct);
        WorkerId = Found.Advice.Suggestions.Count > 0 ? Found.Advice.Suggestions[0].WorkerId.Value : null;
    }

    public async Task ReloadAsync(CancellationToken ct)
    {
        Found = await Load(ct);
        Version = Found.Version;
    }

    protected abstract Task<WorkerSuggestionList> Load(CancellationToken ct);
}
