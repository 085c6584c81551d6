using System.Reflection;
using System.Xml.Linq;
using CaseManagement.Application;
using CaseManagement.Domain.Common;
using CaseManagement.Infrastructure.Persistence;

namespace CaseManagement.Architecture.Tests;

/// <summary>The arrows between the projects, as the project files draw them and as the compiler left them.</summary>
public sealed class LayerTests
{
    /// <summary>The whole dependency graph, written once. Adding to a line is an architectural decision.</summary>
    private static readonly Dictionary<string, string[]> MayReference = new()
    {
        ["Domain"] = [],
        ["Application"] = ["Domain", "AutoMapper", "FluentValidation", "MediatR", "Microsoft.EntityFrameworkCore"],
    };

    private static readonly Dictionary<string, string[]> Projects = new()
    {
        ["Domain"] = [],
        ["Application"] = ["Domain"],
        ["Infrastructure"] = ["Application", "Microsoft.SqlServer.Server"],
        ["Api"] = ["Infrastructure"],
    };

    /// <summary>What comes with the packages above: their seams for registration and logs.</summary>
    private static readonly string[] Seams =
    [
        "Microsoft.EntityFrameworkCore.Abstractions", "Microsoft.Extensions.DependencyInjection.Abstractions", "Microsoft.Extensions.Logging.Abstractions",
    ];

    private static readonly Assembly Domain = typeof(AggregateRoot).Assembly;
    private static readonly Assembly Application = typeof(DependencyInjection).Assembly;
    private static readonly Assembly Infrastructure = typeof(CaseDbContext).Assembly;

    [TestCase("Domain")]
    [TestCase("Application")]
    [TestCase("Infrastructure")]
    [TestCase("Api")]
    public void Project_files_point_inwards(string project) => Assert.That(ReferencesOf(project, "ProjectReference"), Is.SubsetOf(Projects[project]));

    [TestCase("Domain")]
    [TestCase("Application")]
    public void The_inner_projects_have_the_approved_packages_only(string project) =>
        Assert.That(ReferencesOf(project, "PackageReference"), Is.SubsetOf(MayReference[project]));

    [Test] // negative control: the same reading must see packages and projects where there are some
    public void The_reading_of_project_files_can_fail()
    {
        Assert.That(ReferencesOf("Infrastructure", "PackageReference"), Is.Not.SubsetOf(MayReference["Application"]));
        Assert.That(ReferencesOf("Api", "ProjectReference"), Is.Not.SubsetOf(Projects["Application"]));
    }

    [Test]
    public void Compiled_domain_refers_to_the_base_class_library_only() => Assert.That(ForeignReferences(Domain), Is.Empty);

    [Test]
    public void Compiled_application_refers_to_nothing_but_what_was_approved() =>
        Assert.That(ForeignReferences(Application), Is.SubsetOf(MayReference["Application"].Concat(Seams)));

    [Test] // negative control: the same probe must see layers that do have foreign references
    public void The_probe_of_compiled_references_can_fail()
    {
        Assert.That(ForeignReferences(Application), Does.Contain("Microsoft.EntityFrameworkCore"));
        Assert.That(ForeignReferences(Infrastructure), Is.Not.SubsetOf(MayReference["Application"].Concat(Seams)));
    }

    private static IEnumerable<string> ForeignReferences(Assembly assembly)
    {
        var platform = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return assembly.GetReferencedAssemblies().Select(a => a.Name!).Where(name => !File.Exists(Path.Combine(platform, name + ".dll")));
    }

    private static IEnumerable<string> ReferencesOf(string project, string kind) =>
        XDocument.Load(Path.Combine(Repository.Root, "src", project, project + ".csproj")).Descendants(kind)
            .Select(reference => reference.Attribute("Include")!.Value)
            .Select(include => kind == "ProjectReference" ? Path.GetFileNameWithoutExtension(include.Replace('\\', '/')) : include);
}
