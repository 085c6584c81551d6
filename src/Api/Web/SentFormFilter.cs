using CaseManagement.Api.TagHelpers;
using CaseManagement.Application.Drafts;
using MediatR;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace CaseManagement.Api.Web;

/// <summary>What was typed is kept until it is sent and taken: then the page leads elsewhere. Where it comes again with faults, the draft stays.</summary>
internal sealed class SentFormFilter(IMediator mediator) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var executed = await next();
        var request = context.HttpContext.Request;
        if (executed is { Exception: null, Result: RedirectResult or LocalRedirectResult or RedirectToPageResult } && request.HasFormContentType
            && request.Form[KeptFormTagHelper.DraftOf].ToString() is { Length: > 0 } form)
        {
            await mediator.Send(new ForgetFormDraftCommand(form), context.HttpContext.RequestAborted);
        }
    }
}
