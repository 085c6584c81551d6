using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace CaseManagement.Api.Pages.Error;

/// <summary>
/// What happened and what to do, for every status that has no page of its own. Reached by re-execution, so a refused
/// form arrives here as a POST whose token was already judged.
/// </summary>
[IgnoreAntiforgeryToken]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class IndexModel : PageModel
{
    public string Heading { get; private set; } = "";

    public IReadOnlyList<string> Sentences { get; private set; } = [];

    public string? Reference { get; private set; }

    public void OnGet(int code) => Show(code);

    public void OnPost(int code) => Show(code);

    private void Show(int code)
    {
        (Heading, Sentences) = Explain(code);
        Reference = code is >= 500 or < 400 ? Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier : null;
        Response.StatusCode = code is >= 400 and < 600 ? code : StatusCodes.Status500InternalServerError;
    }

    private static (string Heading, string[] Sentences) Explain(int code) => code switch
    {
        400 => ("That did not reach us whole",
            ["Something in the request was missing or could not be read. Nothing was saved.", "Go back, reload the page and try again."]),
        403 => ("You cannot do this",
            ["Your role does not include it. Nothing was changed.", "If you need it for your work, ask your team leader."]),
        404 => ("We cannot find this page",
            ["If you typed the address, check that it is right.", "If you followed a link, what it led to may have moved, or may not be for you to see."]),
        409 => ("Someone else changed this first",
            ["It was changed while you were looking at it, and nothing of yours was saved over it.", "Go back, reload the page, check what changed and try again."]),
        413 => ("That file is too large",
            ["Nothing of it was kept.", "Divide it into smaller files, and give in one after another."]),
        429 => ("Too many tries", ["Wait a minute, then try again."]),
        503 => ("The service is not available", ["Try again in a few minutes. What was saved before is safe."]),
        >= 400 and < 500 => ("This cannot be done",
            ["The service did not understand the request. Nothing was saved.", "Go back and try again."]),
        _ => ("Something went wrong on our side",
            ["What you entered last may not be saved.", "Go back and try again. If it happens again, ask for help."]),
    };
}
