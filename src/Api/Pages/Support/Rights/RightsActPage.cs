using CaseManagement.Api.Pages.Cases;
using CaseManagement.Api.Web;
using CaseManagement.Application.Common;
using CaseManagement.Application.Support.Court;
using CaseManagement.Application.Support.Rights;
using CaseManagement.Domain.Support.Court;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Support.Rights;

/// <summary>A form about rights or court: afterwards both are shown again.</summary>
public abstract class RightsActPage(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Rights and court";

    protected async Task<IActionResult> ActAsync<TResult>(IRequest<TResult> command, string done, CancellationToken ct)
    {
        await Mediator.Send(command, ct);
        TempData.Done(done);
        return LocalRedirect(SupportLinks.Rights(Id));
    }
}

/// <summary>A form about the rights, which sends their version.</summary>
public abstract class RightsPage(IMediator mediator) : RightsActPage(mediator)
{
    public CaseRights Rights { get; private set; } = null!;

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Rights = await Mediator.Send(new GetRightsQuery(CaseId), ct);
        await base.ReloadAsync(ct);
        Version = Rights.Version;
    }
}

/// <summary>A form about one date at court, which sends its version.</summary>
public abstract class CourtDatePage(IMediator mediator) : RightsActPage(mediator)
{
    [FromRoute]
    public Guid Date { get; set; }

    public CourtDateDetails Held { get; private set; } = null!;

    protected CourtDateId CourtDateId => CourtDateId.From(Date);

    public override async Task ReloadAsync(CancellationToken ct)
    {
        var court = await Mediator.Send(new GetCourtDatesQuery(CaseId), ct);
        Held = court.Dates.FirstOrDefault(d => d.Id == Date) ?? throw new NotFoundException();
        await base.ReloadAsync(ct);
        Version = Held.Version;
    }
}
