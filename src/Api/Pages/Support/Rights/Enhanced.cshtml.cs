using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Support.Rights;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Rights;

public sealed class EnhancedModel(IMediator mediator) : RightsPage(mediator)
{
    [BindProperty]
    public bool? Entitled { get; set; }

    [BindProperty]
    public List<string> Categories { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    public IEnumerable<Choice> Choices => Rights.Categories.Select(c => new Choice(c.Code, c.Label, c.Group));

    public Task<IActionResult> OnPostAsync(CancellationToken ct) =>
        ActAsync(new DecideEnhancedRightsCommand(CaseId, Entitled, Categories, Why, Version), "Decision recorded", ct);
}
