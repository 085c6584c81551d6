using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.Cases;
using CaseManagement.Application.Common.Messaging;
using CaseManagement.Application.People.Conflicts;
using CaseManagement.Domain.Security;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Cases.Workers;

/// <summary>An act on who works a case: whom it is about, and why.</summary>
public abstract class CaseWorkersPage(IMediator mediator) : CaseActPage(mediator)
{
    public override string View => "Workers";

    [BindProperty] public Guid? WorkerId { get; set; }

    [BindProperty] public string? Reason { get; set; }

    public CaseWorkers Found { get; private set; } = null!;

    public IEnumerable<Choice> Workers => Choices(Found.Choices);

    protected UserId? Who => WorkerId is { } id ? UserId.From(id) : null;

    public override async Task ReloadAsync(CancellationToken ct)
    {
        Found = await Mediator.Send(new GetCaseWorkersQuery(CaseId), ct);
        await base.ReloadAsync(ct);
    }

    protected static IEnumerable<Choice> Choices(IEnumerable<Colleague> people) => people.Select(one => new Choice(one.Id.Value.ToString(), one.Name));

    protected async Task<IActionResult> Do<TResult>(ICommand<TResult> command, string done, CancellationToken ct)
    {
        await Mediator.Send(command, ct);
        TempData.Done(done);
        return Redirect(CaseLinks.Workers(Id));
    }
}
