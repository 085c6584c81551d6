using CaseManagement.Api.Pages.Cases;
using CaseManagement.Application.Assessments.Safety;
using MediatR;

namespace CaseManagement.Api.Pages.Assessments.Safety;

/// <summary>What is agreed to keep the person safe, and the children with whom they live.</summary>
public sealed class IndexModel(IMediator mediator) : CasePage(mediator)
{
    public override string View => "Safety";

    public CaseSafety Safety { get; private set; } = null!;

    public IEnumerable<ChildDetails> Here => Safety.Children.Where(c => c.EndReason is null);

    public IEnumerable<ChildDetails> Gone => Safety.Children.Where(c => c.EndReason is not null);

    public async Task OnGetAsync(CancellationToken ct)
    {
        Safety = await Mediator.Send(new GetSafetyQuery(CaseId), ct);
        await LoadFrame(ct);
    }

    public static string AgeOf(ChildDetails child) => child switch
    {
        { Age: null } => "age not known",
        { AgeIsOfToday: true } => $"{child.Age} years old",
        _ => $"{child.Age} years old when recorded",
    };
}
