using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Assessments.Safety;
using CaseManagement.Application.Common;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Assessments.Safety;

/// <summary>A form about the safety plan, which sends the version of that plan.</summary>
public abstract class SafetyActPage(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Safety";

    public CaseSafety Safety { get; private set; } = null!;

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Safety = await Mediator.Send(new GetSafetyQuery(CaseId), ct);
        await base.ReloadAsync(ct);
        Version = Safety.Plan?.Version ?? 0;
    }

    protected async Task<IActionResult> ActAsync<TResult>(IRequest<TResult> command, string done, CancellationToken ct)
    {
        await Mediator.Send(command, ct);
        TempData.Done(done);
        return LocalRedirect(AssessmentLinks.Safety(Id));
    }
}

/// <summary>A form about one child of the household, which sends the version of what is recorded of that child.</summary>
public abstract class ChildActPage(IMediator mediator) : SafetyActPage(mediator)
{
    [FromRoute]
    public Guid Child { get; set; }

    public ChildDetails Held { get; private set; } = null!;

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Held = Safety.Children.FirstOrDefault(c => c.Id == Child) ?? throw new NotFoundException();
        Version = Held.Version;
    }
}
