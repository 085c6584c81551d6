using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Safety;
using CaseManagement.Domain.Assessments.Safety;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Safety;

/// <summary>A new version begins with the words of the one that holds.</summary>
public sealed class PlanModel(IMediator mediator) : SafetyActPage(mediator)
{
    [BindProperty]
    public string? AtCall { get; set; }

    [BindProperty]
    public string? InDanger { get; set; }

    [BindProperty]
    public string? SafePlaces { get; set; }

    [BindProperty]
    public string? Children { get; set; }

    [BindProperty]
    public string? HomeAndPhone { get; set; }

    [BindProperty]
    public string? With { get; set; }

    [BindProperty]
    public DateParts ReviewOn { get; set; } = new();

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        if (HttpMethods.IsGet(Request.Method) && Safety.Plan is { } plan)
        {
            (AtCall, InDanger, SafePlaces, Children, HomeAndPhone) = plan.Now.Words;
        }
    }

    public Task<IActionResult> OnPostAsync(CancellationToken ct) => ActAsync(
        new AgreeSafetyPlanCommand(
            CaseId, new SafetyPlanWords(AtCall, InDanger, SafePlaces, Children, HomeAndPhone), With, ReviewOn.ToDateOnly(), Version),
        "Safety plan agreed", ct);
}
