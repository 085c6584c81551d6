using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace CaseManagement.Api.TagHelpers;

/// <summary>One file, bound to a form file. A browser never fills it in again after a refusal.</summary>
[HtmlTargetElement("govuk-file-upload", Attributes = "for")]
public sealed class FileUploadTagHelper : LabelledFieldTagHelper
{
    /// <summary>Endings that the browser offers, such as ".csv"; the rule itself is the validator's.</summary>
    public string? Accept { get; set; }

    protected override TagBuilder Control(TagHelperAttribute[] passedOn) =>
        Start("input", "govuk-file-upload", passedOn).With("type", "file").With("accept", Accept).Void();
}
