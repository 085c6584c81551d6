using CaseManagement.Api.Pages.Administration;
using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Allocation;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Domain.Allocation;
using CaseManagement.Domain.Cases;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Team.Workers;

public sealed class ProfileModel(IMediator mediator, IReferenceData referenceData) : PageModel, IReloadable
{
    [FromRoute] public Guid Id { get; set; }

    [BindProperty] public long Version { get; set; }

    [BindProperty] public List<Specialism> Specialisms { get; set; } = [];

    [BindProperty] public List<Paper> Papers { get; set; } = [];

    [BindProperty] public List<string> Areas { get; set; } = [];

    [BindProperty] public string? Languages { get; set; }

    [BindProperty] public string? Sex { get; set; }

    [BindProperty] public List<DayOfWeek> WorkingDays { get; set; } = [];

    [BindProperty] public decimal Capacity { get; set; }

    public IReadOnlyList<Choice> AreaChoices { get; private set; } = [];

    public async Task OnGetAsync(CancellationToken ct)
    {
        var worker = await Load(ct);
        (Specialisms, Areas, Capacity) = ([.. worker.Specialisms], [.. worker.Areas], worker.Capacity);
        (Languages, Sex, WorkingDays) = (string.Join(", ", worker.Languages), worker.Sex ?? "", [.. worker.WorkingDays]);
        Papers = [.. Enum.GetValues<Specialism>().Where(s => s != Specialism.Generic).Select(s => Paper.Of(s, worker.Accreditations))];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        var accreditations = Papers.Where(p => !string.IsNullOrWhiteSpace(p.Title) || !p.ExpiresOn.IsEmpty)
            .Select(p => new Accreditation(p.Specialism, p.Title ?? "", p.ExpiresOn.ToDateOnly()));
        var languages = (Languages ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        await mediator.Send(
            new ChangeWorkerProfileCommand(
                new(Id), Specialisms, [.. accreditations], Areas, languages, string.IsNullOrEmpty(Sex) ? null : Sex, WorkingDays, Capacity, Version), ct);
        TempData.Done("Saved. Allocation proposes by this from now on.");
        return LocalRedirect(TeamLinks.Worker(Id));
    }

    public Task ReloadAsync(CancellationToken ct) => Load(ct);

    private async Task<WorkerDetails> Load(CancellationToken ct)
    {
        var worker = await mediator.Send(new GetWorkerQuery(new(Id)), ct);
        AreaChoices = UserChoices.Areas(await referenceData.Current(ct));
        Version = worker.Version;
        return worker;
    }
}

/// <summary>The accreditation for one specialism, as the form asks for it.</summary>
public sealed class Paper
{
    public Specialism Specialism { get; set; }

    public string? Title { get; set; }

    public DateParts ExpiresOn { get; set; } = new();

    internal static Paper Of(Specialism specialism, IEnumerable<Accreditation> held)
    {
        var paper = held.FirstOrDefault(a => a.Specialism == specialism);
        return new Paper { Specialism = specialism, Title = paper?.Title, ExpiresOn = DateParts.From(paper?.ExpiresOn) };
    }
}
