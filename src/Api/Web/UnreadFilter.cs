using CaseManagement.Application.Common.Security;
using CaseManagement.Application.FollowUps;
using MediatR;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Web;

/// <summary>Counts what a person has not read yet, once for each page that they are shown.</summary>
internal sealed class UnreadFilter(IMediator mediator, ICurrentUser user) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is PageResult && user.UserId is not null && !IsErrorPage(context.HttpContext))
        {
            ShellContext.SetUnread(context.HttpContext, await mediator.Send(new CountUnreadNotificationsQuery(), context.HttpContext.RequestAborted));
        }

        await next();
    }

    // An error page must not ask for what may be the very thing that is broken.
    private static bool IsErrorPage(HttpContext http) =>
        http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;
}
