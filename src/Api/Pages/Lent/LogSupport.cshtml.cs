using CaseManagement.Api.TagHelpers;
using CaseManagement.Api.Web;
using CaseManagement.Application.ReferenceData;
using CaseManagement.Application.Volunteers;
using MediatR;
using Microsoft.AspNetCore.Mvc;

namespace CaseManagement.Api.Pages.Lent;

public sealed class LogSupportModel(IMediator mediator, IReferenceData reference) : LentPage(mediator)
{
    [BindProperty] public string? TypeCode { get; set; }

    [BindProperty] public string? Minutes { get; set; }

    [BindProperty] public DateParts GivenOn { get; set; } = new();

    [BindProperty] public string? Note { get; set; }

    public IReadOnlyList<Choice> Types { get; private set; } = [];

    public Task<IActionResult> OnPostAsync(CancellationToken ct)
    {
        return Do(new LogLentSupportCommand(CaseId, TypeCode, Typed.Number(Minutes), GivenOn.ToDateOnly(), Note), "Support logged, and counted in your hours", ct);
    }

    public override async Task ReloadAsync(CancellationToken ct)
    {
        await base.ReloadAsync(ct);
        Types = [.. (await reference.Current(ct)).InForce(CodeLists.SupportTypes).Select(t => new Choice(t.Code, t.Label, Group: t.Group))];
    }
}
