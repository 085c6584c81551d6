using CaseManagement.Api.TagHelpers;
using CaseManagement.Domain.Cases;

namespace CaseManagement.Api.Pages.Administration.Users;

/// <summary>A form that asks what a case worker takes on.</summary>
public interface IWorkerForm
{
    List<Specialism> Specialisms { get; }

    List<string> Areas { get; }

    decimal Capacity { get; }

    IReadOnlyList<Choice> AreaChoices { get; }
}
