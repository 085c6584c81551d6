namespace CaseManagement.Api.Web;

/// <summary>
/// Whoever accepts nothing but another form, such as a table, is told what is wrong in this one: the framework's own writer
/// would then say nothing at all.
/// </summary>
internal sealed class ProblemWriter : IProblemDetailsWriter
{
    public bool CanWrite(ProblemDetailsContext context) => context.HttpContext.Request.Path.StartsWithSegments("/api");

    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        context.ProblemDetails.Status ??= context.HttpContext.Response.StatusCode;
        ApiProblems.Complete(context);
        await context.HttpContext.Response.WriteAsJsonAsync(context.ProblemDetails, options: null, contentType: "application/problem+json");
    }
}
