using CaseManagement.Application.Common;
using CaseManagement.Domain.Common;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Web;

/// <summary>
/// The one place where a refused act becomes a page again: the same page, the input kept, the reason in the summary and
/// beside its field. Pages never catch, and never ask whether the model state is valid.
/// </summary>
internal sealed class ModelStateExceptionFilter : IAsyncPageFilter
{
    /// <summary>In ViewData when someone else was first.</summary>
    public const string Stale = "Stale";

    private const string StaleSentence = "Someone else changed this while you were looking at it. Check what changed and try again.";
    private const string TakenSentence = "Someone else did the same at the same moment. Check what is there now and try again.";

    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        if (context.HandlerInstance is not PageModel page)
        {
            await next();
            return;
        }

        PagesSetup.NameFields(page.ModelState);
        var reads = HttpMethods.IsGet(context.HttpContext.Request.Method) || HttpMethods.IsHead(context.HttpContext.Request.Method);
        if (!reads && context.HandlerMethod is not null && !page.ModelState.IsValid)
        {
            context.Result = await AgainAsync(page, StatusCodes.Status400BadRequest);
            return;
        }

        var executed = await next();
        if (executed.ExceptionHandled || executed.Exception is not { } exception)
        {
            return;
        }

        if (Elsewhere(exception) is { } answer)
        {
            Answer(executed, answer);
        }
        else if (reads && exception is ValidationException)
        {
            Answer(executed, new BadRequestResult());
        }
        else if (!reads && Explain(exception, page) is { } status)
        {
            Answer(executed, await AgainAsync(page, status));
        }
    }

    /// <summary>What is not there, and what one may not do, have pages of their own.</summary>
    private static StatusCodeResult? Elsewhere(Exception exception) => exception switch
    {
        NotFoundException => new StatusCodeResult(StatusCodes.Status404NotFound),
        ForbiddenException => new StatusCodeResult(StatusCodes.Status403Forbidden),
        _ => null,
    };

    /// <summary>Writes the errors and says with which status the page comes again; null when it is not for a page to explain.</summary>
    private static int? Explain(Exception exception, PageModel page)
    {
        switch (exception)
        {
            case ValidationException validation:
                var fields = PageFields.Of(page);
                foreach (var failure in validation.Errors)
                {
                    page.ModelState.AddModelError(fields.KeyFor(failure.PropertyName), failure.ErrorMessage);
                }

                if (page.ModelState.IsValid)
                {
                    page.ModelState.AddModelError("", validation.Message);
                }

                return StatusCodes.Status400BadRequest;

            case DomainRuleException rule:
                page.ModelState.AddModelError("", rule.Refusal.Sentence);
                return StatusCodes.Status400BadRequest;

            case StaleVersionException or TakenByAnotherException:
                ForgetVersion(page.ModelState);
                page.ModelState.AddModelError("", exception is StaleVersionException ? StaleSentence : TakenSentence);
                page.ViewData[Stale] = true;
                return StatusCodes.Status409Conflict;

            default:
                return null;
        }
    }

    /// <summary>Otherwise the form would show the posted version again, and every further try would be stale as well.</summary>
    private static void ForgetVersion(ModelStateDictionary modelState)
    {
        foreach (var key in modelState.Keys.Where(key => PageFields.LastSegment(key).Equals("Version", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            modelState.Remove(key);
        }
    }

    private static async Task<IActionResult> AgainAsync(PageModel page, int status)
    {
        try
        {
            await (page is IReloadable reloadable ? reloadable.ReloadAsync(page.HttpContext.RequestAborted) : Task.CompletedTask);
        }
        catch (Exception exception) when (Elsewhere(exception) is not null)
        {
            return Elsewhere(exception)!;
        }

        var result = page.Page();
        result.StatusCode = status;
        return result;
    }

    private static void Answer(PageHandlerExecutedContext executed, IActionResult result)
    {
        executed.ExceptionHandled = true;
        executed.Result = result;
    }
}
